// What Camunda's applications show that is in none of their locale files.
export default {
  // Camunda puts the name of the application after it.
  vendor: 'Một Cửa –',
  name: {tasklist: 'Xử lý hồ sơ', cockpit: 'Giám sát', admin: 'Quản trị', welcome: 'Trang chủ'},

  shortcut: {
    claimTask: 'nhận việc đang chọn',
    focusFilter: 'tới bộ lọc đầu tiên',
    focusList: 'tới việc đầu tiên trong danh sách',
    focusForm: 'tới ô đầu tiên của biểu mẫu',
    startProcess: 'mở hộp lập hồ sơ'
  },

  date: {
    DAY: ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
    SHORTDAY: ['CN', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7'],
    MONTH: ['Tháng 1', 'Tháng 2', 'Tháng 3', 'Tháng 4', 'Tháng 5', 'Tháng 6', 'Tháng 7', 'Tháng 8', 'Tháng 9', 'Tháng 10',
      'Tháng 11', 'Tháng 12'],
    SHORTMONTH: ['Th 1', 'Th 2', 'Th 3', 'Th 4', 'Th 5', 'Th 6', 'Th 7', 'Th 8', 'Th 9', 'Th 10', 'Th 11', 'Th 12'],
    AMPMS: ['SA', 'CH'],
    picker: {today: 'Hôm nay', clear: 'Xóa', close: 'Xong'}
  },

  links: {
    procedures: 'Danh mục thủ tục',
    proceduresWhat: 'Giấy tờ, phí, thời hạn và các bước của từng thủ tục'
  },

  // Texts that are written into Camunda's templates and into the viewers of diagrams and tables, each as it stands there.
  fixed: {
    'Actions': 'Thao tác',
    'Add rule above': 'Thêm dòng phía trên',
    'Add rule below': 'Thêm dòng phía dưới',
    'And': 'và',
    'Annotations': 'Ghi chú',
    'Any': 'Bất kỳ',
    'Collect': 'Gộp',
    'Collect (Count)': 'Gộp (đếm)',
    'Collect (Max)': 'Gộp (lớn nhất)',
    'Collect (Min)': 'Gộp (nhỏ nhất)',
    'Collect (Sum)': 'Gộp (tổng)',
    'Collects the values of all matching rules': 'Lấy giá trị của mọi dòng khớp',
    'Collects the values of all matching rules and counts the number of them': 'Đếm số dòng khớp',
    'Collects the values of all matching rules and sums up to a single value': 'Cộng giá trị của mọi dòng khớp',
    'Collects the values of all matching rules and uses the highest value': 'Lấy giá trị lớn nhất của mọi dòng khớp',
    'Collects the values of all matching rules and uses the lowest value': 'Lấy giá trị nhỏ nhất của mọi dòng khớp',
    'Collects the values of all matching rules in decreasing output priority order':
      'Lấy giá trị của mọi dòng khớp theo thứ tự ưu tiên của kết quả',
    'Collects the values of all matching rules in rule order': 'Lấy giá trị của mọi dòng khớp theo thứ tự dòng',
    'Download': 'Tải về',
    'First': 'Dòng khớp đầu tiên',
    'Hit policy:': 'Cách lấy kết quả:',
    'Input': 'Điều kiện',
    'Input expression': 'Biểu thức điều kiện',
    'Input label': 'Tên điều kiện',
    'Input type': 'Kiểu của điều kiện',
    'Loading diagram': 'Đang tải sơ đồ',
    'Message is null.': 'Không có thông báo.',
    'Output': 'Kết quả',
    'Output label': 'Tên kết quả',
    'Output name': 'Mã kết quả',
    'Output order': 'Theo thứ tự kết quả',
    'Output type': 'Kiểu của kết quả',
    'Powered by bpmn.io': 'Hiển thị bằng bpmn.io',
    'Priority': 'Theo mức ưu tiên',
    'Rule order': 'Theo thứ tự dòng',
    'State': 'Trạng thái',
    'Then': 'thì',
    'Toggle this section': 'Mở, đóng phần này',
    'Unique': 'Một dòng khớp duy nhất',
    'Upload': 'Tải lên',
    'When': 'Khi',
    'boolean': 'đúng/sai',
    'date': 'ngày',
    'double': 'số thực',
    'integer': 'số nguyên',
    'long': 'số nguyên lớn',
    'null': 'không có',
    'reset zoom': 'về cỡ vừa trang',
    'string': 'chuỗi ký tự',
    'undefined': 'chưa xác định',
    'zoom in': 'phóng to',
    'zoom out': 'thu nhỏ',
    'tenant-id': 'Mã phân vùng', 'deployment-id': 'Mã số bản triển khai', 'definition-key': 'Mã', 'definition-id': 'Mã số',
    'history-time-to-live': 'Thời hạn lưu lịch sử', 'drd': 'Sơ đồ quyết định', 'data-id': 'Mã số',
    'super-process-instance-id': 'Mã số lượt xử lý cấp trên', 'super-case-instance-id': 'Mã số vụ việc cấp trên',
    'removal-time': 'Thời điểm xóa', 'instance-id': 'Mã số lượt', 'varName': 'Tên biến',
    'Boolean': 'Đúng/sai', 'Bytes': 'Nhị phân', 'Date': 'Ngày', 'Double': 'Số thực', 'File': 'Tệp', 'Integer': 'Số nguyên',
    'Json': 'JSON', 'Long': 'Số nguyên lớn', 'Null': 'Không có', 'Number': 'Số', 'Object': 'Đối tượng', 'Short': 'Số nguyên nhỏ',
    'String': 'Chuỗi ký tự', 'Xml': 'XML'
  }
};
